package org.whatmatters.portal.refer;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.ReferralService;

/// "Our card": a code to print and hand over, which leads whoever scans it to ask for themselves, in private.
@Controller
@RequestMapping("/card")
class CardController {

    private final ReferralService referrals;
    private final Parts parts;
    private final Commands commands;
    private final PortalSettings settings;

    CardController(ReferralService referrals, Parts parts, Commands commands, PortalSettings settings) {
        this.referrals = referrals;
        this.parts = parts;
        this.commands = commands;
        this.settings = settings;
    }

    /// A QR code as one path of squares.
    ///
    /// @param side in squares
    record Picture(int side, String path) {

        static Picture of(String text) {
            var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            var path = IntStream.range(0, code.size)
                    .boxed()
                    .flatMap(y -> IntStream.range(0, code.size)
                            .filter(x -> code.getModule(x, y))
                            .mapToObj(x -> "M%d,%dh1v1h-1z".formatted(x, y)))
                    .collect(Collectors.joining());
            return new Picture(code.size, path);
        }
    }

    @GetMapping
    String card(Model model) {
        var card = parts.ask(referrals::card).answer();
        model.addAttribute("card", card);
        if (card.value() != null) {
            var address = settings.publicUrl() + "/self?card=" + card.value().code();
            model.addAttribute("address", address);
            model.addAttribute("picture", Picture.of(address));
        }
        return "refer/card";
    }

    @PostMapping
    String make(HttpServletRequest request) {
        return commands.run(request, "/card", command -> {
            referrals.makeCard(command);
            return "/card";
        });
    }
}
