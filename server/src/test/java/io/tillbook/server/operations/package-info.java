/** Tests of what an operator sees. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.operations;
