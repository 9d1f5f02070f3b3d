/** Tests of the contract of rights. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.access;
