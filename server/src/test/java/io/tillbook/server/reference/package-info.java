/** Generates the committed reference from the code, and fails where the two differ. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.reference;
