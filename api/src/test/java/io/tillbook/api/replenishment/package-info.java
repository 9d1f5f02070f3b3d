/** Tests of replenishment's contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.replenishment;
