/** Decides on groups that buy together. */
@NullMarked
package io.tillbook.command.pricing.groupbuy;

import org.jspecify.annotations.NullMarked;
