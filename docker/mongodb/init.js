// Makes the three MongoDBs one replica set and gives Tillbook a user. Run again, it changes nothing.
const fs = require('fs');

const MEMBERS = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
const DATABASES = ['tillbook', 'tillbook-keys'];
const SECONDS_TO_ELECT = 90;

const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();

function isSignedIn(user, pwd) {
    try {
        return db.auth(user, pwd).ok === 1;
    } catch (unknown) {
        return false;
    }
}

function awaitElection() {
    for (let second = 0; !db.hello().isWritablePrimary; second++) {
        if (second === SECONDS_TO_ELECT) {
            throw new Error('mongo-1 is not the primary after ' + SECONDS_TO_ELECT + ' seconds');
        }
        sleep(1000);
    }
}

if (db.hello().setName === undefined) {
    // The member that this script speaks to is preferred, so that it can write there.
    rs.initiate({ _id: 'tillbook', members: MEMBERS.map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 })) });
}
awaitElection();

const admin = { user: 'admin', pwd: secret('mongo-admin-password') };
if (!isSignedIn(admin.user, admin.pwd)) {
    db.createUser({ ...admin, roles: ['root'] });
    db.auth(admin.user, admin.pwd);
}
const [, user, pwd] = secret('views-uri').match(/^mongodb:\/\/([^:]+):([^@]+)@/);
if (db.getUser(user) === null) {
    db.createUser({ user, pwd, roles: DATABASES.map(name => ({ role: 'readWrite', db: name })) });
}
