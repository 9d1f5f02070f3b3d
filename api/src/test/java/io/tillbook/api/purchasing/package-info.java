/** Tests of purchasing's contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.purchasing;
