@org.jspecify.annotations.NullMarked
package io.tillbook.command.store.segments;
