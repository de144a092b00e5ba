package org.whatmatters.directory.link;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which pages of a host a guest may ask for, as the host's robots.txt says: RFC 9309.
record Robots(SimpleRobotRules rules) {

    static final Robots ALL = new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    static final Robots NOTHING = new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));

    /// What a file says to whoever calls themselves so; what it says to everybody counts only where it says nothing to
    /// them.
    static Robots read(String file, String product) {
        return read(file, Set.of(product.toLowerCase(Locale.ROOT)));
    }

    /// What was [#written].
    static Robots ofEverybody(String file) {
        return read(file, Set.of());
    }

    private static Robots read(String file, Set<String> names) {
        return new Robots(new SimpleRobotRulesParser()
                .parseContent("", file.getBytes(StandardCharsets.UTF_8), "text/plain", names));
    }

    /// The rule that says most of a path counts, and where two say as much, the one that allows.
    boolean let(URI page) {
        return rules.isAllowed(page.toString());
    }

    /// As a file that says this to everybody.
    String written() {
        return "User-agent: *\n" + (rules.isAllowNone() ? "Disallow: /" : lines());
    }

    private String lines() {
        return rules.getRobotRules().stream().map(Robots::line).collect(Collectors.joining("\n"));
    }

    private static String line(RobotRule rule) {
        return (rule.isAllow() ? "Allow: " : "Disallow: ") + rule.getPrefix();
    }
}
