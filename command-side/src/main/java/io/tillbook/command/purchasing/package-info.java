/** Decides on goods from suppliers. */
@NullMarked
package io.tillbook.command.purchasing;

import org.jspecify.annotations.NullMarked;
