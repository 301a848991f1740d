-- Accounts whose passwords the repository itself keeps. Names that differ only in case are one account.
CREATE TABLE account (
    name_key VARCHAR(255) NOT NULL PRIMARY KEY,
    user_name VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    enabled BOOLEAN NOT NULL
);
