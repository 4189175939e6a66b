/** Whether an application is well: requests and commands, as opposed to what SQL can say. */
@NullMarked
package dev.pgparity.health;

import org.jspecify.annotations.NullMarked;
