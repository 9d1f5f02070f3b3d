/** Tests of the decisions of returns. */
@NullMarked
package io.tillbook.command.returns;

import org.jspecify.annotations.NullMarked;
