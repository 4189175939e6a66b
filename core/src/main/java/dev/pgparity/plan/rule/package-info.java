/**
 * How each kind of object is created, altered and dropped: one class for each, none of which knows another, in a room
 * for each family of kinds. The list of them all, in the order of creation, is {@link
 * dev.pgparity.plan.rule.PlanRules}.
 */
@NullMarked
package dev.pgparity.plan.rule;

import org.jspecify.annotations.NullMarked;
