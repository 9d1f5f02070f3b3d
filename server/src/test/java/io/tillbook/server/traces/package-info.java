/** Tests of what requests leave behind. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.traces;
