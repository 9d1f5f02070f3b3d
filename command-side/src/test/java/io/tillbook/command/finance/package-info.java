/** Tests of what is told to the books. */
@NullMarked
package io.tillbook.command.finance;

import org.jspecify.annotations.NullMarked;
