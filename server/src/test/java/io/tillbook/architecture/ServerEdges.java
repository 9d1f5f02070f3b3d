package io.tillbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import io.tillbook.architecture.broken.server.automation.inventory.ExpiryOverHttp;
import io.tillbook.architecture.broken.server.demo.DemoPassingTheDispatchOn;
import io.tillbook.architecture.broken.server.demo.DemoPastTheRights;
import io.tillbook.architecture.broken.server.demo.DemoReachingEverything;
import io.tillbook.architecture.broken.server.demo.DemoSendingJson;
import io.tillbook.architecture.broken.server.payload.PayloadThatIsSent;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which package of the server may use which other. The endpoints are used by nobody: whatever the server sends by
 * itself, it sends by {@code server.commands}; what is in a file that somebody has uploaded comes in as
 * {@code server.imports} asks for it and the endpoints do it.
 */
final class ServerEdges {
    /** The package that puts all others together. */
    private static final String SERVER = "server";
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("admission", Set.of()),
            Map.entry("automation", Set.of("commands", "roles")),
            Map.entry("automation.alerts", Set.of("automation", "commands", "delivery", "roles", "settings")),
            Map.entry("automation.coupons", Set.of("automation", "commands", "roles")),
            Map.entry("automation.giftcards", Set.of("automation", "commands", "roles")),
            Map.entry("automation.members", Set.of("automation", "commands", "roles")),
            Map.entry("automation.payments",
                    Set.of("automation", "commands", "delivery", "payments", "payments.provider", "roles")),
            Map.entry("automation.payments.bills",
                    Set.of("automation", "commands", "payments.bills", "payments.provider", "roles")),
            Map.entry("automation.finance", Set.of("automation", "roles")),
            Map.entry("automation.inventory", Set.of("automation", "commands", "roles", "settings")),
            Map.entry("automation.pricing", Set.of("automation", "commands", "delivery", "roles", "settings")),
            Map.entry("backup", Set.of("disk", "pictures")),
            Map.entry("cli",
                    Set.of("operations", "cli.payments", "payments.simulator", "transfer.backups",
                            "transfer.exports", "transfer.imports", "transfer.migration", "transfer.zchains")),
            Map.entry("cli.payments", Set.of("operations", "payments.accounts", "payments.provider")),
            Map.entry("commands", Set.of("payload", "security")),
            Map.entry("console", Set.of()),
            Map.entry("coupons", Set.of("keys")),
            Map.entry("delivery", Set.of("keys", "outbound", "settings")),
            Map.entry("demo",
                    Set.of("commands", "demo.goods", "demo.pictures", "demo.pricing", "payments.simulator",
                            "pictures", "roles", "security", "settings")),
            Map.entry("demo.goods", Set.of()),
            Map.entry("demo.pictures", Set.of()),
            Map.entry("demo.pricing", Set.of("demo.goods")),
            Map.entry("disk", Set.of()),
            Map.entry("documents", Set.of()),
            Map.entry("giftcards", Set.of("keys")),
            Map.entry("http", Set.of("oidc", "payload", "rates", "roles", "routing", "security", "sessions", "settings",
                    "tills", "traces")),
            Map.entry("http.access",
                    Set.of("http", "payload", "security", "sessions", "settings", "setup", "tills", "traces")),
            Map.entry("http.backups", Set.of("http", "operations.backup", "payload", "security")),
            Map.entry("http.bills",
                    Set.of("commands", "http", "payments.bills", "payments.provider", "payments.transport",
                            "security")),
            Map.entry("http.operations", Set.of("delivery", "http", "payload", "security")),
            Map.entry("http.bundles", Set.of("http", "keys", "security", "settings")),
            Map.entry("http.commands",
                    Set.of("admission", "commands", "http", "imports", "payload", "security", "settings", "traces")),
            Map.entry("http.coupons", Set.of("coupons", "documents", "http", "rates", "security")),
            Map.entry("http.devices", Set.of("http", "security")),
            Map.entry("http.downloads",
                    Set.of("admission", "documents", "http", "security", "settings", "transfer.exports")),
            Map.entry("http.graphql",
                    Set.of("admission", "http", "imports", "payload", "rates", "security", "settings", "traces")),
            Map.entry("http.giftcards", Set.of("commands", "http", "payload", "rates", "security")),
            Map.entry("http.imports",
                    Set.of("http", "imports", "payload", "security", "transfer", "transfer.imports.csv",
                            "transfer.imports.run", "transfer.imports.text")),
            Map.entry("http.members", Set.of("http", "membercards", "members", "sessions")),
            Map.entry("http.payments", Set.of("http", "payments", "payments.provider", "security")),
            Map.entry("http.pictures",
                    Set.of("admission", "commands", "http", "payload", "pictures", "security")),
            Map.entry("http.reports", Set.of("http", "reports", "security")),
            Map.entry("http.roles", Set.of("http", "roles")),
            Map.entry("http.whatif", Set.of("http", "payload", "security")),
            Map.entry("imports",
                    Set.of("keys", "security", "settings", "transfer", "transfer.imports.csv",
                            "transfer.imports.run")),
            Map.entry("keys", Set.of("settings")),
            Map.entry("membercards", Set.of("keys")),
            Map.entry("members", Set.of("commands", "delivery", "keys", "rates", "security")),
            Map.entry("oidc", Set.of("rates", "security", "settings")),
            Map.entry("operations", Set.of("settings")),
            Map.entry("operations.backup", Set.of("automation", "backup", "keys", "pictures", "settings")),
            Map.entry("outbound", Set.of()),
            Map.entry("payload", Set.of()),
            Map.entry("payments", Set.of("commands", "payments.provider", "walletcodes")),
            Map.entry("payments.accounts",
                    Set.of("keys", "payments.alipay", "payments.provider", "payments.transport", "payments.wechat",
                            "settings")),
            Map.entry("payments.alipay", Set.of("payments.provider", "payments.transport")),
            Map.entry("payments.bills", Set.of("commands", "payments.provider")),
            Map.entry("payments.cards", Set.of("payments.provider")),
            Map.entry("payments.provider", Set.of()),
            Map.entry("payments.simulator",
                    Set.of("keys", "payments.alipay", "payments.provider", "payments.transport", "payments.wechat")),
            Map.entry("payments.transport", Set.of("payments.provider")),
            Map.entry("payments.wechat", Set.of("payments.provider", "payments.transport")),
            Map.entry("pictures", Set.of("disk", "settings")),
            Map.entry("rates", Set.of("settings")),
            Map.entry("reference", Set.of()),
            Map.entry("reports", Set.of("documents")),
            Map.entry("rocksdb", Set.of()),
            Map.entry("roles", Set.of("settings")),
            Map.entry("routing", Set.of("keys", "roles", "security", "settings")),
            Map.entry("security",
                    Set.of("admission", "coupons", "giftcards", "keys", "membercards", "settings", "walletcodes")),
            Map.entry("sessions", Set.of("commands", "keys", "payload", "security")),
            Map.entry("settings", Set.of()),
            Map.entry("setup", Set.of("commands", "roles", "security", "settings")),
            Map.entry("tills", Set.of("commands", "security", "settings")),
            Map.entry("traces", Set.of("automation", "security")),
            Map.entry("transfer", Set.of()),
            Map.entry("transfer.backups", Set.of("backup", "transfer", "pictures")),
            Map.entry("transfer.exports", Set.of("transfer")),
            Map.entry("transfer.imports",
                    Set.of("transfer", "transfer.imports.csv", "transfer.imports.run", "transfer.imports.text")),
            Map.entry("transfer.imports.run", Set.of("transfer", "transfer.imports.csv")),
            Map.entry("transfer.imports.csv", Set.of("commands", "transfer", "transfer.imports.text")),
            Map.entry("transfer.imports.text", Set.of("transfer")),
            Map.entry("transfer.migration", Set.of("transfer")),
            Map.entry("transfer.zchains", Set.of("transfer")),
            Map.entry("walletcodes", Set.of()));

    private ServerEdges() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("packages of the server use each other along allowed edges only", ServerEdges::edges,
                        DemoSendingJson.class, ExpiryOverHttp.class, PayloadThatIsSent.class),
                HouseRule.of("nothing gets past the dispatch that asks for rights", ServerEdges::rights,
                        DemoPastTheRights.class, DemoReachingEverything.class, DemoPassingTheDispatchOn.class));
    }

    /** The packages that the rule speaks of. */
    static Set<String> packages() {
        return ALLOWED.keySet();
    }

    /** The package of a class below that of the server; empty for classes of other modules and the server's own. */
    static Optional<String> packageOf(Rooms rooms, JavaClass type) {
        String root = rooms.root() + "." + SERVER + ".";
        return Optional.of(type.getPackageName())
                .filter(name -> name.startsWith(root))
                .map(name -> name.substring(root.length()));
    }

    /** Elsewhere commands are neither sent nor given a sender with a reach; those on the way between were permitted. */
    private static ArchRule rights(Rooms rooms) {
        DescribedPredicate<JavaAccess<?>> pastTheRights = DescribedPredicate.describe("send commands",
                access -> isOf(CommandDispatch.class, "send", access) || isOf(CommandRoute.class, "send", access)
                        || isOf(Submission.class, JavaConstructor.CONSTRUCTOR_NAME, access));
        return noClasses().that()
                .doNotHaveFullyQualifiedName(rooms.root() + "." + SERVER + ".commands.AuthorizedDispatch")
                .and()
                .resideOutsideOfPackages(rooms.in("command.kernel"), rooms.in(SERVER + ".routing"))
                .should()
                .accessTargetWhere(pastTheRights);
    }

    private static boolean isOf(Class<?> owner, String name, JavaAccess<?> access) {
        return access.getTarget().getOwner().isEquivalentTo(owner) && access.getTarget().getName().equals(name);
    }

    private static ArchRule edges(Rooms rooms) {
        return classes().should(new AllowedEdges(type -> packageOf(rooms, type),
                (from, target) -> ALLOWED.getOrDefault(from, Set.of())
                        .contains(packageOf(rooms, target).orElseThrow())));
    }
}
