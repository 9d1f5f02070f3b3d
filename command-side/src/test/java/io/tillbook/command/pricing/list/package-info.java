/** Tests of the decisions about price lists. */
@NullMarked
package io.tillbook.command.pricing.list;

import org.jspecify.annotations.NullMarked;
