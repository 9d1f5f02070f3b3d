/** Tests of returns' contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.returns;
