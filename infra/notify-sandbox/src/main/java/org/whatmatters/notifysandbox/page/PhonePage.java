package org.whatmatters.notifysandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.notifysandbox.mailing.Mailboxes;
import org.whatmatters.notifysandbox.network.Network;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// Each phone as its owner would see it, and a way to answer for them; beside them the e-mails to workers.
@Controller
class PhonePage {

    private static final int LONGEST_REPLY = 918;

    private final Phones phones;
    private final Mailboxes mailboxes;
    private final Network network;

    PhonePage(Phones phones, Mailboxes mailboxes, Network network) {
        this.phones = phones;
        this.mailboxes = mailboxes;
        this.network = network;
    }

    @GetMapping("/")
    String phones(Model model) {
        model.addAttribute("phones", PhoneView.of(phones));
        model.addAttribute("emails", EmailView.of(mailboxes));
        return "phones";
    }

    @PostMapping("/phones/{number}/replies")
    String reply(@PathVariable String number, @RequestParam String text) {
        var phone = UkMobile.parse(number);
        if (!text.isBlank()) {
            network.textBack(
                    phone,
                    text.strip()
                            .substring(0, Math.min(LONGEST_REPLY, text.strip().length())));
        }
        return "redirect:/#phone-" + phone.number().substring(1);
    }

    /// Nothing on the page comes from elsewhere, and nothing on it runs.
    @ModelAttribute
    void contentSecurityPolicy(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
