/** Tests of the decisions of sales. */
@NullMarked
package io.tillbook.command.sales;

import org.jspecify.annotations.NullMarked;
