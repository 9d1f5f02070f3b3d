/** Sales whose prices were wrong: flagged when they were sold, or found afterwards by pricing them again. */
@NullMarked
package io.tillbook.query.pricing.finding;

import org.jspecify.annotations.NullMarked;
