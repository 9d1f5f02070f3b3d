/** Decides on goods that are promised to somebody for some time. */
@NullMarked
package io.tillbook.command.inventory.reservation;

import org.jspecify.annotations.NullMarked;
