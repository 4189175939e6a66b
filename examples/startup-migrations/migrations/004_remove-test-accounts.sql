DELETE FROM users WHERE email LIKE '%@test.invalid';
