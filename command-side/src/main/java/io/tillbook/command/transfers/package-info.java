/** Decides on goods between locations. */
@NullMarked
package io.tillbook.command.transfers;

import org.jspecify.annotations.NullMarked;
