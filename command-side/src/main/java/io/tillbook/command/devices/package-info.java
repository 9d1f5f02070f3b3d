/** Decides on devices, and follows their journals: an entry is taken in the append of the command that it tells. */
@NullMarked
package io.tillbook.command.devices;

import org.jspecify.annotations.NullMarked;
