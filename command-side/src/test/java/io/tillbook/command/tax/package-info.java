/** Tests of taxes. */
@NullMarked
package io.tillbook.command.tax;

import org.jspecify.annotations.NullMarked;
