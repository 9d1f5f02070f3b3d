/** Tests of inventory's contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.inventory;
