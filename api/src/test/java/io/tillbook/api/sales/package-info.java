/** Tests of sales' contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.sales;
