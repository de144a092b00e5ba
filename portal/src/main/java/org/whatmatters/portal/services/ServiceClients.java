package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One client per service, all alike: the visitor's token goes with every call, a refusal becomes a [Refusal], and a
/// [Command] becomes its two headers.
@Configuration
class ServiceClients {

    /// A service says by it that it may have missed who may see whom now.
    private static final String ACCESS_IS_BEHIND = "Access-Is-Behind";

    private final RestClient.Builder builder;
    private final JsonMapper json;
    private final JdkClientHttpRequestFactory http;

    ServiceClients(RestClient.Builder builder, JsonMapper json, PortalSettings settings) {
        this.builder = builder;
        this.json = json;
        this.http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        http.setReadTimeout(settings.answerLimit());
    }

    /// A list that a service leaves out is an empty one.
    @Bean
    static JsonMapperBuilderCustomizer absentListsAreEmpty() {
        var emptyWhenAbsent = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return mapper -> mapper.withConfigOverride(List.class, lists -> lists.setNullHandling(emptyWhenAbsent))
                .withConfigOverride(Map.class, maps -> maps.setNullHandling(emptyWhenAbsent));
    }

    /// What a record answers to a page's question (`isPressing`) is no field of it: a service would not know it.
    @Bean
    static JsonMapperBuilderCustomizer answersAreNoFields() {
        return mapper -> mapper.changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE));
    }

    @Bean
    ReferralService referralService(PortalSettings settings) {
        return client(settings.services().referral(), ReferralService.class);
    }

    @Bean
    ListService listService(PortalSettings settings) {
        return client(settings.services().referral(), ListService.class);
    }

    @Bean
    VisitService visitService(PortalSettings settings) {
        return client(settings.services().referral(), VisitService.class);
    }

    @Bean
    WorkloadService workloadService(PortalSettings settings) {
        return client(settings.services().referral(), WorkloadService.class);
    }

    @Bean
    MeetingService meetingService(PortalSettings settings) {
        return client(settings.services().referral(), MeetingService.class);
    }

    @Bean
    DraftService draftService(PortalSettings settings) {
        return client(settings.services().referral(), DraftService.class);
    }

    @Bean
    RecordCopyService recordCopyService(PortalSettings settings) {
        return client(settings.services().referral(), RecordCopyService.class);
    }

    @Bean
    AmendmentService amendmentService(PortalSettings settings) {
        return client(settings.services().referral(), AmendmentService.class);
    }

    @Bean
    ClaimService claimService(PortalSettings settings) {
        return client(settings.services().referral(), ClaimService.class);
    }

    @Bean
    HandOverService handOverService(PortalSettings settings) {
        return client(settings.services().referral(), HandOverService.class);
    }

    @Bean
    PrivateWordService privateWordService(PortalSettings settings) {
        return client(to(settings.services().referral()), PrivateWordService.class);
    }

    @Bean
    OfferLinkService offerLinkService(PortalSettings settings) {
        return client(to(settings.services().referral()), OfferLinkService.class);
    }

    @Bean
    GroupService groupService(PortalSettings settings) {
        return client(settings.services().referral(), GroupService.class);
    }

    @Bean
    LinkAgainService linkAgainService(PortalSettings settings) {
        return client(settings.services().referral(), LinkAgainService.class);
    }

    @Bean
    GroupPhoneService groupPhoneService(PortalSettings settings) {
        return client(settings.services().notification(), GroupPhoneService.class);
    }

    @Bean
    FormEditorService formEditorService(PortalSettings settings) {
        return client(settings.services().referral(), FormEditorService.class);
    }

    @Bean
    OfferService offerService(PortalSettings settings) {
        return client(settings.services().referral(), OfferService.class);
    }

    @Bean
    PressingService pressingService(PortalSettings settings) {
        return client(settings.services().referral(), PressingService.class);
    }

    @Bean
    WorkingService workingService(PortalSettings settings) {
        return client(settings.services().person(), WorkingService.class);
    }

    @Bean
    PersonService personService(PortalSettings settings) {
        return client(settings.services().person(), PersonService.class);
    }

    @Bean
    OrganisationService organisationService(PortalSettings settings) {
        return client(settings.services().person(), OrganisationService.class);
    }

    @Bean
    CandidateService candidateService(PortalSettings settings) {
        return client(settings.services().person(), CandidateService.class);
    }

    @Bean
    RestrictionService restrictionService(PortalSettings settings) {
        return client(settings.services().person(), RestrictionService.class);
    }

    @Bean
    MemberService memberService(PortalSettings settings) {
        return client(settings.services().person(), MemberService.class);
    }

    @Bean
    SystemService systemService(PortalSettings settings) {
        return client(settings.services().person(), SystemService.class);
    }

    @Bean
    LookService lookService(PortalSettings settings) {
        return client(settings.services().person(), LookService.class);
    }

    @Bean
    AgreementService agreementService(PortalSettings settings) {
        return client(settings.services().person(), AgreementService.class);
    }

    @Bean
    PersonalContactService personalContactService(PortalSettings settings) {
        return client(settings.services().person(), PersonalContactService.class);
    }

    @Bean
    AssuranceService assuranceService(PortalSettings settings) {
        return client(settings.services().person(), AssuranceService.class);
    }

    @Bean
    ProxyService proxyService(PortalSettings settings) {
        return client(settings.services().person(), ProxyService.class);
    }

    @Bean
    OverrideService overrideService(PortalSettings settings) {
        return client(settings.services().person(), OverrideService.class);
    }

    @Bean
    SubjectAccessService subjectAccessService(PortalSettings settings) {
        return client(settings.services().person(), SubjectAccessService.class);
    }

    @Bean
    CarePlanService carePlanService(PortalSettings settings) {
        return client(settings.services().carePlan(), CarePlanService.class);
    }

    @Bean
    DirectoryService directoryService(PortalSettings settings) {
        return client(settings.services().directory(), DirectoryService.class);
    }

    @Bean
    ListingService listingService(PortalSettings settings) {
        return client(settings.services().directory(), ListingService.class);
    }

    @Bean
    CorrectionService correctionService(PortalSettings settings) {
        return client(settings.services().directory(), CorrectionService.class);
    }

    @Bean
    StillRightService stillRightService(PortalSettings settings) {
        return client(to(settings.services().directory()), StillRightService.class);
    }

    @Bean
    FinderService finderService(PortalSettings settings) {
        return client(to(settings.services().directory()), FinderService.class);
    }

    @Bean
    ResourceService resourceService(PortalSettings settings) {
        return client(settings.services().directory(), ResourceService.class);
    }

    @Bean
    PublicResourceService publicResourceService(PortalSettings settings) {
        return client(to(settings.services().directory()), PublicResourceService.class);
    }

    @Bean
    GivenResourceService givenResourceService(PortalSettings settings) {
        return client(settings.services().carePlan(), GivenResourceService.class);
    }

    @Bean
    ImportService importService(PortalSettings settings) {
        return client(settings.services().directory(), ImportService.class);
    }

    @Bean
    OpenReferralService openReferralService(PortalSettings settings) {
        return client(to(settings.services().directory()), OpenReferralService.class);
    }

    @Bean
    SignpostService signpostService(PortalSettings settings) {
        return client(settings.services().referral(), SignpostService.class);
    }

    @Bean
    WantedGroupService wantedGroupService(PortalSettings settings) {
        return client(settings.services().referral(), WantedGroupService.class);
    }

    @Bean
    NewGroupService newGroupService(PortalSettings settings) {
        return client(settings.services().directory(), NewGroupService.class);
    }

    @Bean
    NumberService numberService(PortalSettings settings) {
        return client(settings.services().notification(), NumberService.class);
    }

    @Bean
    BudgetService budgetService(PortalSettings settings) {
        return client(settings.services().budget(), BudgetService.class);
    }

    @Bean
    NotificationService notificationService(PortalSettings settings) {
        return client(settings.services().notification(), NotificationService.class);
    }

    @Bean
    InsightService insightService(PortalSettings settings) {
        return client(settings.services().insight(), InsightService.class);
    }

    @Bean
    SelfReferralService selfReferralService(PortalSettings settings) {
        return client(to(settings.services().referral()), SelfReferralService.class);
    }

    private <T> T client(String address, Class<T> service) {
        return client(
                to(address).requestInterceptor((request, body, execution) -> {
                    var token = Visit.current().accessToken();
                    if (token == null) {
                        throw new SignInNeeded();
                    }
                    request.getHeaders().setBearerAuth(token);
                    var response = execution.execute(request, body);
                    if (response.getHeaders().getFirst(ACCESS_IS_BEHIND) != null) {
                        Visit.current().fallBehind();
                    }
                    return response;
                }),
                service);
    }

    /// Without a token: for what needs no sign-in.
    private RestClient.Builder to(String address) {
        return builder.clone()
                .baseUrl(address)
                .requestFactory(http)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultStatusHandler(HttpStatusCode::isError, (_, response) -> refuse(response));
    }

    private static <T> T client(RestClient.Builder rest, Class<T> service) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest.build()))
                .customArgumentResolver(new CommandHeaders())
                .build()
                .createClient(service);
    }

    private void refuse(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status == 401) {
            throw new SignInNeeded();
        }
        Problem problem;
        try {
            problem = json.readValue(response.getBody(), Problem.class);
        } catch (JacksonException notAProblem) {
            problem = Problem.UNKNOWN;
        }
        throw new Refusal(status, problem);
    }

    /// Turns a [Command] argument into `Idempotency-Key` and `If-Match`.
    private static final class CommandHeaders implements HttpServiceArgumentResolver {

        @Override
        public boolean resolve(
                @Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
            if (!(argument instanceof Command command)) {
                return false;
            }
            request.addHeader("Idempotency-Key", command.key().toString());
            if (command.version() != null) {
                request.addHeader(HttpHeaders.IF_MATCH, "\"" + command.version() + "\"");
            }
            return true;
        }
    }
}
