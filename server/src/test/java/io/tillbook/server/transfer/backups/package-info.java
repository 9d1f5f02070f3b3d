@org.jspecify.annotations.NullMarked
package io.tillbook.server.transfer.backups;
