/** Tests of transfers' contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.transfers;
