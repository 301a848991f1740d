package org.alfresco.service.cmr.security;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** The people who have an account. */
public interface PersonService {
    /** A person's names at a glance. */
    class PersonInfo {
        private final NodeRef nodeRef;
        private final String userName;
        private final String firstName;
        private final String lastName;

        public PersonInfo(NodeRef nodeRef, String userName, String firstName, String lastName) {
            this.nodeRef = nodeRef;
            this.userName = userName;
            this.firstName = firstName;
            this.lastName = lastName;
        }

        public NodeRef getNodeRef() {
            return nodeRef;
        }

        public String getUserName() {
            return userName;
        }

        public String getFirstName() {
            return firstName;
        }

        public String getLastName() {
            return lastName;
        }
    }

    /** The person of this user name, made if people are made on demand; else {@link NoSuchPersonException}. */
    NodeRef getPerson(String userName);

    /** The person of this node. */
    PersonInfo getPerson(NodeRef personRef) throws NoSuchPersonException;

    /** The person of this user name; {@link NoSuchPersonException} if nobody has it and none is to be made. */
    NodeRef getPerson(String userName, boolean autoCreateHomeFolderAndMissingPersonIfAllowed);

    /** The person of this user name, {@code null} if nobody has it. */
    NodeRef getPersonOrNull(String userName);

    boolean personExists(String userName);

    /** Says whether the person may sign in. */
    boolean isEnabled(String userName);

    /** Changes a person's properties; those not given stay. */
    void setPersonProperties(String userName, Map<QName, Serializable> properties);

    /** Makes a person; {@code cm:userName} must be among the properties. */
    NodeRef createPerson(Map<QName, Serializable> properties);

    /** Makes a person who belongs to these zones. */
    NodeRef createPerson(Map<QName, Serializable> properties, Set<String> zones);

    /** Removes a person and what belongs to the account. */
    void deletePerson(String userName);

    /** All people; costly where there are many. */
    Set<NodeRef> getAllPeople();

    /** How many people there are. */
    int countPeople();

    /** The node under which people are kept. */
    NodeRef getPeopleContainer();

    /** The user name as it was first written, {@code null} if nobody has it. */
    String getUserIdentifier(String caseSensitiveUserName);
}
