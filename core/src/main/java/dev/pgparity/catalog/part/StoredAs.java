package dev.pgparity.catalog.part;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which something is written into snapshots, plan files and the history of a target, whatever it is called
 * here. Files outlive names of classes, so it never changes; {@code acceptance-tests/stored/names.txt} holds them all.
 *
 * <ul>
 *   <li>A record that stands where a sealed type is declared must have one.
 *   <li>A component of a record, or a constant of an enum, has its own name until it is renamed; then it keeps the old
 *       one in this way.
 * </ul>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface StoredAs {
    String value();
}
