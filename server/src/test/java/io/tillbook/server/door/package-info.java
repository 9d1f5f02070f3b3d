/** Tests of the command door. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.door;
