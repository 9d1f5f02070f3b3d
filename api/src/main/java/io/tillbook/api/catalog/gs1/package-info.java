/** What codes after the General Specifications of GS1 say: trade item, batch, days, weight, count. */
@NullMarked
package io.tillbook.api.catalog.gs1;

import org.jspecify.annotations.NullMarked;
