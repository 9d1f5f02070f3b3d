/** Tests of the sheets of stocktakes. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.stocktake;
