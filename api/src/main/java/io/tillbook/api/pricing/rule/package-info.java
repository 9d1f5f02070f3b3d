/** What a promotion says, as data: which goods, when, what is needed, what is given. */
@NullMarked
package io.tillbook.api.pricing.rule;

import org.jspecify.annotations.NullMarked;
