/** Decides on goods brought back. */
@NullMarked
package io.tillbook.command.returns;

import org.jspecify.annotations.NullMarked;
