package io.tillbook.server.imports;

import io.tillbook.api.kernel.Permission;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What uploaded files can hold, and what it takes to send it.
 *
 * @param permissions what the commands of each kind need
 */
public record FileKinds(Map<String, Permission> permissions) {
    /** All kinds that there are. */
    public List<FileKind> all() {
        return PlainCsv.kinds();
    }

    /** The kind of a name. */
    public Optional<FileKind> named(String name) {
        return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What the commands of a kind need. */
    public Permission needed(String kind) {
        return Objects.requireNonNull(permissions.get(kind), "there is no such kind");
    }
}
