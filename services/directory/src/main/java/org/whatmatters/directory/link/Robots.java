package org.whatmatters.directory.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which paths of a host a guest may ask for, as the host's robots.txt says: RFC 9309.
record Robots(List<Rule> rules) {

    static final Robots ALL = new Robots(List.of());
    static final Robots NOTHING = new Robots(List.of(new Rule(false, "/")));

    private static final String EVERYBODY = "*";

    Robots {
        rules = List.copyOf(rules);
    }

    /// One line of it.
    ///
    /// @param path how the paths begin; `*` is anything, and `$` at the end is the end of the path
    record Rule(boolean allows, String path) {

        boolean isOf(String asked) {
            return path.endsWith("$")
                    ? Wildcards.fit(path.substring(0, path.length() - 1), asked)
                    : Wildcards.fit(path + "*", asked);
        }

        private String written() {
            return (allows ? "Allow: " : "Disallow: ") + path;
        }
    }

    /// Those who are meant by some lines, and the rules for them.
    private record Group(List<String> names, List<Rule> rules) {}

    /// What a file says to whoever calls themselves so; what it says to everybody counts only where it says nothing to
    /// them.
    static Robots read(String file, String product) {
        var groups = groups(file);
        var name = product.toLowerCase(Locale.ROOT);
        var meant = groups.stream().anyMatch(group -> group.names().contains(name)) ? name : EVERYBODY;
        return new Robots(groups.stream()
                .filter(group -> group.names().contains(meant))
                .flatMap(group -> group.rules().stream())
                .toList());
    }

    private static List<Group> groups(String file) {
        var groups = new ArrayList<Group>();
        file.lines().map(line -> line.replaceFirst("#.*", "").split(":", 2)).forEach(said -> {
            if (said.length == 2) {
                read(said[0].strip().toLowerCase(Locale.ROOT), said[1].strip(), groups);
            }
        });
        return groups;
    }

    private static void read(String key, String value, List<Group> groups) {
        switch (key) {
            case "user-agent" -> groupFor(groups).names().add(name(value));
            case "allow" -> rule(groups, true, value);
            case "disallow" -> rule(groups, false, value);
            default -> {
                // A publisher may write there what it likes.
            }
        }
    }

    /// Names that follow each other share their rules.
    private static Group groupFor(List<Group> groups) {
        if (groups.isEmpty() || !groups.getLast().rules().isEmpty()) {
            groups.add(new Group(new ArrayList<>(), new ArrayList<>()));
        }
        return groups.getLast();
    }

    /// Without its version.
    private static String name(String value) {
        return value.startsWith(EVERYBODY)
                ? EVERYBODY
                : value.toLowerCase(Locale.ROOT).replaceFirst("[^a-z_-].*", "");
    }

    /// An empty one forbids nothing: no path is empty.
    private static void rule(List<Group> groups, boolean allows, String path) {
        if (!groups.isEmpty()) {
            groups.getLast().rules().add(new Rule(allows, path.isEmpty() ? "$" : plain(path)));
        }
    }

    /// The rule that says most of a path counts, and where two say as much, the one that allows.
    boolean let(String path) {
        var asked = plain(path);
        return rules.stream()
                .filter(rule -> rule.isOf(asked))
                .max(Comparator.comparingInt((Rule rule) -> rule.path().length())
                        .thenComparing(Rule::allows))
                .map(Rule::allows)
                .orElse(true);
    }

    /// As a file that says this to everybody.
    String written() {
        return "User-agent: *\n" + rules.stream().map(Rule::written).collect(Collectors.joining("\n"));
    }

    /// One way to write what may be written with percent signs and without.
    private static String plain(String path) {
        var plain = new StringBuilder();
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < bytes.length; at++) {
            var one = Byte.toUnsignedInt(bytes[at]);
            if (one == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2])) {
                one = Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16);
                at += 2;
                plain.append(isUnreserved(one) ? String.valueOf((char) one) : "%%%02X".formatted(one));
            } else {
                plain.append(one > ' ' && one < 0x7f ? String.valueOf((char) one) : "%%%02X".formatted(one));
            }
        }
        return plain.toString();
    }

    private static boolean isHex(byte one) {
        return Character.digit(one, 16) >= 0;
    }

    private static boolean isUnreserved(int one) {
        return one < 0x80 && (Character.isLetterOrDigit(one) || "-._~".indexOf(one) >= 0);
    }
}
