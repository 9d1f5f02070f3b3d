/** Tests of the catalog's contract. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.catalog;
