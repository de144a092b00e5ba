package org.whatmatters.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.PersonService.Address;
import org.whatmatters.portal.services.PersonService.GpRegistration;
import org.whatmatters.portal.services.PersonService.Telecom;

class ContactFactsFormTest {

    @Test
    void the_row_that_is_ticked_comes_first_and_empty_ones_not_at_all() {
        var form = form(
                "telecoms-0-value", "07700 900118",
                "telecoms-0-kind", "MOBILE",
                "telecoms-1-value", " ",
                "telecoms-1-kind", "EMAIL",
                "telecoms-2-value", "01632 960118",
                "telecoms-2-kind", "HOME",
                "first", "2");

        assertThat(ContactFactsForm.telecoms(form))
                .containsExactly(new Telecom("HOME", "01632 960118"), new Telecom("MOBILE", "07700 900118"));
        assertThat(ContactFactsForm.names(form))
                .containsEntry("telecoms-0-value", "telecoms-2-value")
                .containsEntry("telecoms-1-value", "telecoms-0-value");
    }

    @Test
    void an_address_is_read_line_by_line() {
        var form = form(
                "addresses-1-lines", "Flat 2\r\n\r\n 1 Mill Lane ",
                "addresses-1-postcode", "XW1 1AA",
                "addresses-1-use", "TEMPORARY");

        assertThat(ContactFactsForm.addresses(form))
                .containsExactly(new Address("TEMPORARY", List.of("Flat 2", "1 Mill Lane"), "XW1 1AA"));
        assertThat(ContactFactsForm.names(form)).containsEntry("addresses-0-lines-1", "addresses-1-lines");
    }

    @Test
    void a_practice_is_sent_only_for_who_is_registered() {
        var no = form("gpRegistration-standing", "NOT_REGISTERED", "gpRegistration-name", "Mill Surgery");
        var untold = form("gpRegistration-name", "Mill Surgery");

        assertThat(ContactFactsForm.gpRegistration(no, "X90001"))
                .isEqualTo(new GpRegistration("NOT_REGISTERED", null, null));
        assertThat(ContactFactsForm.gpRegistration(untold, null))
                .isEqualTo(new GpRegistration("REGISTERED", null, "Mill Surgery"));
        assertThat(ContactFactsForm.gpRegistration(form(), null))
                .isEqualTo(new GpRegistration("NOT_ASKED", null, null));
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        var form = new LinkedMultiValueMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            form.add(pairs[at], pairs[at + 1]);
        }
        return form;
    }
}
