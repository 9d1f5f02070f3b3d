/** Tax classes, their rates, and how much tax sales and returns contain. */
@NullMarked
package io.tillbook.query.tax;

import org.jspecify.annotations.NullMarked;
