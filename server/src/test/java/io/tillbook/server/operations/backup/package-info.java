@org.jspecify.annotations.NullMarked
package io.tillbook.server.operations.backup;
