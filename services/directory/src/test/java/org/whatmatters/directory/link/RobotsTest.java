package org.whatmatters.directory.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9309, as a guest that calls itself "our-guest" reads it.
class RobotsTest {

    @ParameterizedTest
    @CsvSource({
        "Disallow: /, /anything, false",
        "Disallow:, /anything, true",
        "Allow: /, /anything, true",
        "Disallow: /private, /private/page, false",
        "Disallow: /private, /privately, false",
        "Disallow: /private/, /private, true",
        "Disallow: /private, /Private, true",
        "Disallow: /*.pdf$, /leaflets/one.pdf, false",
        "Disallow: /*.pdf$, /leaflets/one.pdf?v=2, true",
        "Disallow: /*.pdf, /leaflets/one.pdf?v=2, false",
        "Disallow: /*/edit*draft, /wiki/edit/the/draft, false",
        "Disallow: /find?q=, /find?q=tea, false",
        "Disallow: /find?q=, /find, true",
        "Disallow: /caf%c3%a9, /caf%C3%A9/menu, false",
        "Disallow: /café, /caf%C3%A9/menu, false",
        "Disallow: /%7Ejo, /~jo, false",
        "Disallow: /a%2Fb, /a/b, true",
        "disallow : /private # nobody, /private, false",
        "Sitemap: /private, /private, true"
    })
    void one_rule_lets_or_forbids(String rule, String path, boolean let) {
        assertThat(Robots.read("User-agent: *\n" + rule, "our-guest").let(page(path)))
                .isEqualTo(let);
    }

    @Test
    void the_longest_rule_counts_and_of_two_as_long_the_one_that_allows() {
        var robots = Robots.read("""
                User-agent: *
                Disallow: /groups
                Allow: /groups/open
                Disallow: /groups/open/minutes
                Disallow: /same
                Allow: /same
                """, "our-guest");

        assertThat(robots.let(page("/groups/closed"))).isFalse();
        assertThat(robots.let(page("/groups/open/1"))).isTrue();
        assertThat(robots.let(page("/groups/open/minutes/1"))).isFalse();
        assertThat(robots.let(page("/same"))).isTrue();
    }

    @Test
    void what_is_said_to_us_by_name_counts_and_nothing_else_then() {
        var robots = Robots.read("""
                User-agent: *
                Disallow: /

                User-agent: somebody-else
                User-agent: OUR-Guest/2.0
                Crawl-delay: 10
                Disallow: /private
                User-agent: our-guest-too
                Disallow: /groups
                """, "our-guest");

        assertThat(robots.let(page("/groups"))).isTrue();
        assertThat(robots.let(page("/private"))).isFalse();
    }

    @Test
    void what_is_said_to_us_in_two_places_holds_together() {
        var robots = Robots.read("""
                User-agent: our-guest
                Disallow: /one
                User-agent: other
                Disallow: /two
                User-agent: our-guest
                Disallow: /three
                """, "our-guest");

        assertThat(robots.let(page("/one"))).isFalse();
        assertThat(robots.let(page("/two"))).isTrue();
        assertThat(robots.let(page("/three"))).isFalse();
    }

    @Test
    void an_empty_rule_ends_a_group_too() {
        var robots = Robots.read("User-agent: our-guest\nDisallow:\nUser-agent: *\nDisallow: /\n", "our-guest");

        assertThat(robots.let(page("/anything"))).isTrue();
    }

    @Test
    void a_file_that_is_a_page_says_nothing() {
        var robots = Robots.read("<!DOCTYPE html><p style='color: red'>Not found</p>", "our-guest");

        assertThat(robots.let(page("/anything"))).isTrue();
        assertThat(Robots.ALL.let(page("/anything"))).isTrue();
        assertThat(Robots.NOTHING.let(page("/anything"))).isFalse();
    }

    @Test
    void many_stars_take_no_time() {
        var robots = Robots.read("User-agent: *\nDisallow: " + "*a".repeat(500) + "b", "our-guest");

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(robots.let(page("/" + "a".repeat(2_000)))).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disallow: /private\nAllow: /private/open$",
                "Disallow: /café*menu",
                "Disallow: /",
                "Disallow:",
                "Crawl-delay: 3"
            })
    void what_is_kept_says_what_was_read(String rules) {
        var read = Robots.read("User-agent: our-guest\n" + rules, "our-guest");

        var kept = Robots.ofEverybody(read.written());

        assertThat(List.of("/", "/private", "/private/open", "/private/open/1", "/caf%C3%A9/menu"))
                .allSatisfy(path -> assertThat(kept.let(page(path))).isEqualTo(read.let(page(path))));
    }

    private static URI page(String path) {
        return URI.create("https://groups.example" + path);
    }
}
