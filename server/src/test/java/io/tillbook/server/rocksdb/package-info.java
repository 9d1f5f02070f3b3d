@NullMarked
package io.tillbook.server.rocksdb;

import org.jspecify.annotations.NullMarked;
