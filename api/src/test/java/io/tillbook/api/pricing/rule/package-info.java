/** What promotions can say. */
@NullMarked
package io.tillbook.api.pricing.rule;

import org.jspecify.annotations.NullMarked;
