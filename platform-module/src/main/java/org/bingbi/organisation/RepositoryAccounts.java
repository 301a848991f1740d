package org.bingbi.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/** Accounts as the repository knows them: it says whether LiMing and liming are one, and how it writes it. */
final class RepositoryAccounts {

    private final NodeService nodeService;
    private final PersonService personService;
    private final AuthorityService authorityService;

    RepositoryAccounts(NodeService nodeService, PersonService personService, AuthorityService authorityService) {
        this.nodeService = nodeService;
        this.personService = personService;
        this.authorityService = authorityService;
    }

    /** The account in the repository's own form; empty where nobody has it. */
    Optional<String> find(String account) {
        return Optional.ofNullable(personService.getPersonOrNull(account))
                .map(person -> (String) nodeService.getProperty(person, ContentModel.PROP_USERNAME));
    }

    /**
     * The organisation with the accounts in the repository's form.
     *
     * @throws RefusedException with every line whose account nobody has, or an administrator
     */
    Organisation inTheirForm(OrganisationFile.Parsed parsed) {
        List<Problem> problems = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int index = 0; index < parsed.lines().size(); index++) {
            Person person = parsed.organisation().people().get(index);
            int line = parsed.lines().get(index);
            Optional<String> account = find(person.account());
            if (account.isEmpty()) {
                problems.add(problem(line, "organisation.unknown-account", person));
            } else if (authorityService.isAdminAuthority(account.get())) {
                problems.add(problem(line, "organisation.administrator", person));
            }
            people.add(person.withAccount(account.orElse(person.account())));
        }
        RefusedException.unlessEmpty(problems);
        return new Organisation(parsed.organisation().departments(), people);
    }

    private static Problem problem(int line, String code, Person person) {
        return Problem.inFile(line, OrganisationFile.Column.ACCOUNT.head(), code, person.account());
    }
}
