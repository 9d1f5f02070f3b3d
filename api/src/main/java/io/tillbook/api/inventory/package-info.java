/** Contract of inventory: what moves the stock of one SKU at one location. */
@NullMarked
package io.tillbook.api.inventory;

import org.jspecify.annotations.NullMarked;
