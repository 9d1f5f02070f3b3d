/** Tests of people at tills. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.tills;
