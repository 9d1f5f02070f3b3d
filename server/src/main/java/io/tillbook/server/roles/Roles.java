package io.tillbook.server.roles;

import io.tillbook.server.settings.WrongSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The roles of this process.
 *
 * @param all at least one
 */
public record Roles(Set<Role> all) {
    static final String SETTING = "tillbook.roles";
    /** Those of a process that has the ledger to itself. */
    public static final Roles EVERY = new Roles(EnumSet.allOf(Role.class));

    /** A copy that nobody changes. */
    public Roles {
        all = Set.copyOf(all);
    }

    /**
     * Roles by their names.
     *
     * @throws WrongSetting when there is none, or one is not known
     */
    static Roles called(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongSetting(SETTING, "must name at least one of " + Role.words());
        }
        return new Roles(words.stream().map(Roles::known).collect(Collectors.toSet()));
    }

    private static Role known(String word) {
        return Role.called(word)
                .orElseThrow(() -> new WrongSetting(SETTING,
                        "names the role '" + word.strip() + "', which there is not; there are " + Role.words()));
    }

    /** As they are set, for those who have to know before anything is made; all of them where nothing is set. */
    static Roles of(Environment environment) {
        return Binder.get(environment)
                .bind(SETTING, Bindable.listOf(String.class))
                .map(Roles::called)
                .orElse(EVERY);
    }

    /** Whether this process has a role. */
    public boolean has(Role role) {
        return all.contains(role);
    }

    /** Whether it has all of them. */
    public boolean isEvery() {
        return all.size() == Role.values().length;
    }
}
